import { Validations } from 'aws-cdk-lib';
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { LINK_ROUTES, OPEN_ROUTES, SIGNED_ROUTES } from '../../shared/contracts/routes.ts';
import type { HouseFunction } from './house-function.ts';

export interface RoutesWithoutSignInProps {
  readonly httpApi: IHttpApi;
  /** Reaches nothing, so that it can give nothing away. */
  readonly reference: HouseFunction;
  /** Takes nothing that is not signed. */
  readonly receiveWebhook: HouseFunction;
  /** Follows nothing that it did not make. */
  readonly personalLinks: HouseFunction;
}

interface Served {
  readonly routes: Readonly<Record<string, { readonly method: 'GET' | 'POST'; readonly path: string }>>;
  readonly integration: HttpLambdaIntegration;
  readonly reason: string;
}

/** The only routes without an authorizer: documents that anyone may read, what form services post to, personal links. */
export class RoutesWithoutSignIn extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { httpApi, reference, receiveWebhook, personalLinks }: RoutesWithoutSignInProps,
  ) {
    super(scope, id);
    this.add(httpApi, {
      routes: OPEN_ROUTES,
      integration: new HttpLambdaIntegration('reference-integration', reference),
      reason: 'A document without data that is the same for everybody, from a function that has no access to anything.',
    });
    this.add(httpApi, {
      routes: SIGNED_ROUTES,
      integration: new HttpLambdaIntegration('receive-webhook-integration', receiveWebhook),
      reason: 'A form service cannot sign in: each request is signed with a secret of its webhook, or refused.',
    });
    this.add(httpApi, {
      routes: LINK_ROUTES,
      integration: new HttpLambdaIntegration('personal-links-integration', personalLinks),
      reason:
        'Calendars and mail programs cannot sign in: the address itself carries a key for one person and purpose.',
    });
  }

  private add(httpApi: IHttpApi, { routes, integration, reason }: Served): void {
    const authorizer = new HttpNoneAuthorizer();
    for (const [routeId, { method, path }] of Object.entries(routes)) {
      const routeKey = HttpRouteKey.with(path, HttpMethod[method]);
      const route = new HttpRoute(this, routeId, { httpApi, routeKey, integration, authorizer });
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
    }
  }
}
