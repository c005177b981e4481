import { HttpMethod, HttpRoute, HttpRouteKey, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type Capability, ROUTES } from '../../shared/contracts/routes.ts';
import type { OidcIssuer } from '../stages.ts';
import type { HouseFunction } from './house-function.ts';

export interface AuthorizedRoutesProps {
  readonly httpApi: HttpApi;
  readonly signIn: OidcIssuer;
  readonly functions: Readonly<Record<Capability, HouseFunction>>;
}

/** The routes of the contract and the one for everything else, each behind a valid ID token. */
export class AuthorizedRoutes extends Construct {
  constructor(scope: Construct, id: string, { httpApi, signIn, functions }: AuthorizedRoutesProps) {
    super(scope, id);
    const authorizer = new HttpJwtAuthorizer('SignIn', signIn.issuer, { jwtAudience: [signIn.audience] });
    const integrations = new Map<Capability, HttpLambdaIntegration>();
    const addRoute = (routeId: string, routeKey: HttpRouteKey, capability: Capability) => {
      const integration =
        integrations.get(capability) ?? new HttpLambdaIntegration(`${capability}-integration`, functions[capability]);
      integrations.set(capability, integration);
      new HttpRoute(this, routeId, { httpApi, routeKey, integration, authorizer });
    };
    for (const [operationId, { method, path, capability }] of Object.entries(ROUTES)) {
      addRoute(operationId, HttpRouteKey.with(path, HttpMethod[method]), capability);
    }
    // What no route takes answers 404 as problem+json, and only to whoever is signed in.
    addRoute('anything-else', HttpRouteKey.DEFAULT, 'session');
  }
}
