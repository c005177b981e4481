/** The part of Swagger UI that the reference page uses; the package brings no types. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface SwaggerUiOptions {
    readonly domNode: Element;
    readonly url: string;
    readonly deepLinking: boolean;
    /** Methods with a button that sends a real request. */
    readonly supportedSubmitMethods: readonly string[];
    /** Where a badge of the document's validity comes from; null for none. */
    readonly validatorUrl: string | null;
    readonly plugins: readonly (() => { readonly wrapComponents: Readonly<Record<string, () => () => null>> })[];
  }
  export default function SwaggerUI(options: SwaggerUiOptions): void;
}
