import { Validations } from 'aws-cdk-lib';
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { OPEN_ROUTES } from '../../shared/contracts/routes.ts';
import type { HouseFunction } from './house-function.ts';

export interface OpenRoutesProps {
  readonly httpApi: HttpApi;
  /** Reaches nothing, so that it can give nothing away. */
  readonly reference: HouseFunction;
}

/** The only routes without an authorizer: documents that anyone may read. */
export class OpenRoutes extends Construct {
  constructor(scope: Construct, id: string, { httpApi, reference }: OpenRoutesProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration('reference-integration', reference);
    const authorizer = new HttpNoneAuthorizer();
    for (const [routeId, { method, path }] of Object.entries(OPEN_ROUTES)) {
      const routeKey = HttpRouteKey.with(path, HttpMethod[method]);
      const route = new HttpRoute(this, routeId, { httpApi, routeKey, integration, authorizer });
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'A document without data that is the same for everybody, from a function that has no access to anything.',
      });
    }
  }
}
