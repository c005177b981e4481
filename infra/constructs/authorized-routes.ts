import { HttpMethod, HttpRoute, HttpRouteKey, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type Capability, ROUTES } from '../../shared/contracts/routes.ts';
import type { HouseFunction } from './house-function.ts';

export interface AuthorizedRoutesProps {
  readonly httpApi: IHttpApi;
  readonly authorizer: HttpJwtAuthorizer;
  /** Of the capabilities whose routes are wanted. */
  readonly functions: Readonly<Partial<Record<Capability, HouseFunction>>>;
}

/** Routes of the contract, each behind a valid ID token. */
export class AuthorizedRoutes extends Construct {
  private readonly props: AuthorizedRoutesProps;

  constructor(scope: Construct, id: string, props: AuthorizedRoutesProps) {
    super(scope, id);
    this.props = props;
    const { httpApi, authorizer, functions } = props;
    const integrations = new Map<Capability, HttpLambdaIntegration>();
    const integrationOf = (capability: Capability, served: HouseFunction): HttpLambdaIntegration => {
      const integration =
        integrations.get(capability) ??
        // One permission for all routes of a function: a stack holds 500 resources, and these were a third of them.
        new HttpLambdaIntegration(`${capability}-integration`, served, { scopePermissionToRoute: false });
      integrations.set(capability, integration);
      return integration;
    };
    for (const [operationId, { method, path, capability }] of Object.entries(ROUTES)) {
      const served = functions[capability];
      if (served === undefined) continue;
      const routeKey = HttpRouteKey.with(path, HttpMethod[method]);
      const integration = integrationOf(capability, served);
      new HttpRoute(this, operationId, { httpApi, routeKey, integration, authorizer });
    }
  }

  /** What no route takes answers 404 as problem+json, and only to whoever is signed in. */
  serveAnythingElse(by: HouseFunction): void {
    const { httpApi, authorizer } = this.props;
    // Its ARN has no method and path, hence is not among those that the permission above is for.
    const integration = new HttpLambdaIntegration('anything-else-integration', by);
    new HttpRoute(this, 'anything-else', { httpApi, routeKey: HttpRouteKey.DEFAULT, integration, authorizer });
  }
}
