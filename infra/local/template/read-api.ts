/** The HTTP API's part of the plan: routes with their functions and authorizers, and who signs people in. */

import * as z from 'zod';
import type { Place } from './identifiers.ts';
import type { AuthorizerPlan, RoutePlan, SignInClientPlan, ThrottlePlan } from './plan.ts';
import * as schemas from './resource-schemas.ts';
import type { TemplateReader } from './template-reader.ts';

/** Where the local sign-in stands in for every user pool of the template. */
const localIssuer = (place: Place) => `${place.publicUrl}/oidc`;

export function readRoutes(reader: TemplateReader, place: Place): RoutePlan[] {
  const authorizers = readAuthorizers(reader, place);
  const integrations = new Map(
    reader
      .all(schemas.IntegrationSchema, 'AWS::ApiGatewayV2::Integration')
      .map(({ ref, properties }) => [ref, properties.IntegrationUri]),
  );
  return reader.all(schemas.RouteSchema, 'AWS::ApiGatewayV2::Route').map(({ label, properties }) => {
    const functionArn = /arn:[^:]+:lambda:[^/]+/.exec(integrations.get(properties.Target) ?? '')?.[0];
    if (functionArn === undefined) throw new Error(`${label}: its integration calls no function`);
    const key = properties.RouteKey;
    if (properties.AuthorizationType === 'NONE') return { key, functionArn, authorizer: undefined };
    const authorizer = authorizers.get(properties.AuthorizerId ?? '');
    if (authorizer === undefined) throw new Error(`${label}: its authorizer is missing`);
    return { key, functionArn, authorizer };
  });
}

/** The template has one API, with one stage. */
export function readThrottle(reader: TemplateReader): ThrottlePlan | undefined {
  const [stage] = reader.all(schemas.StageSchema, 'AWS::ApiGatewayV2::Stage');
  const settings = stage?.properties.DefaultRouteSettings;
  return settings && { ratePerSecond: settings.ThrottlingRateLimit, burst: settings.ThrottlingBurstLimit };
}

export function readSignInClients(reader: TemplateReader, place: Place): SignInClientPlan[] {
  return reader.all(schemas.UserPoolClientSchema, 'AWS::Cognito::UserPoolClient').map(({ ref, properties }) => ({
    clientId: ref,
    issuer: localIssuer(place),
    scopes: properties.AllowedOAuthScopes,
    callbackUrls: properties.CallbackURLs,
    logoutUrls: properties.LogoutURLs,
  }));
}

function readAuthorizers(reader: TemplateReader, place: Place): Map<string, AuthorizerPlan> {
  const userPools = new Set(
    reader.all(z.object({}), 'AWS::Cognito::UserPool').map(({ attribute }) => attribute('ProviderURL')),
  );
  return new Map(
    reader.all(schemas.AuthorizerSchema, 'AWS::ApiGatewayV2::Authorizer').map(({ ref, properties }) => {
      const { Issuer, Audience } = properties.JwtConfiguration;
      return [ref, { issuer: userPools.has(Issuer) ? localIssuer(place) : Issuer, audience: Audience }];
    }),
  );
}
