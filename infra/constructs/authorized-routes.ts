import { HttpMethod, HttpRoute, HttpRouteKey, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type Capability, ROUTES } from '../../shared/contracts/routes.ts';
import type { OidcIssuer } from '../stages.ts';
import type { HouseFunction } from './house-function.ts';

export interface AuthorizedRoutesProps {
  readonly httpApi: IHttpApi;
  readonly signIn: OidcIssuer;
  readonly functions: Readonly<Record<Capability, HouseFunction>>;
}

/** The routes of the contract and the one for everything else, each behind a valid ID token. */
export class AuthorizedRoutes extends Construct {
  constructor(scope: Construct, id: string, { httpApi, signIn, functions }: AuthorizedRoutesProps) {
    super(scope, id);
    const authorizer = new HttpJwtAuthorizer('SignIn', signIn.issuer, { jwtAudience: [signIn.audience] });
    const integrations = new Map<Capability, HttpLambdaIntegration>();
    const integrationOf = (capability: Capability): HttpLambdaIntegration => {
      const integration =
        integrations.get(capability) ??
        // One permission for all routes of a function: a stack holds 500 resources, and these were a third of them.
        new HttpLambdaIntegration(`${capability}-integration`, functions[capability], {
          scopePermissionToRoute: false,
        });
      integrations.set(capability, integration);
      return integration;
    };
    for (const [operationId, { method, path, capability }] of Object.entries(ROUTES)) {
      const routeKey = HttpRouteKey.with(path, HttpMethod[method]);
      new HttpRoute(this, operationId, { httpApi, routeKey, integration: integrationOf(capability), authorizer });
    }
    // What no route takes answers 404 as problem+json, and only to whoever is signed in. Its ARN has no method and path,
    // hence is not among those that the permission above is for.
    const anythingElse = new HttpLambdaIntegration('anything-else-integration', functions.session);
    new HttpRoute(this, 'anything-else', {
      httpApi,
      routeKey: HttpRouteKey.DEFAULT,
      integration: anythingElse,
      authorizer,
    });
  }
}
