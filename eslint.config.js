import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const readsNoClock = {
  'no-restricted-globals': ['error', { name: 'Date', message: 'Time is an input: take a Temporal value.' }],
  'no-restricted-syntax': [
    'error',
    { selector: "MemberExpression[property.name='Now']", message: 'Time is an input: take an Instant.' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'performance', property: 'now', message: 'Time is an input: take an Instant.' },
  ],
};

const textStaysText = 'Whatever people wrote is text: let React put it there.';
const throughTheClient = 'Ask through src/api/api.ts, which the contracts type.';
const REQUESTING = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'];
const asksThroughTheClient = {
  'no-restricted-globals': ['error', ...REQUESTING.map((name) => ({ name, message: throughTheClient }))],
  'no-restricted-properties': [
    'error',
    ...['window', 'globalThis', 'self'].flatMap((object) =>
      REQUESTING.map((property) => ({ object, property, message: throughTheClient })),
    ),
    { object: 'navigator', property: 'sendBeacon', message: throughTheClient },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: ':matches(Literal[value=/^.v1\\b/], TemplateElement[value.raw=/^.v1\\b/])', message: throughTheClient },
    { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]', message: textStaysText },
    { selector: 'MemberExpression[property.name=/^(inner|outer)HTML$|^insertAdjacentHTML$/]', message: textStaysText },
  ],
};

export default tseslint.config(
  { ignores: ['**/node_modules', 'cdk.out', '**/dist', 'coverage', '.local', 'reports', '.stryker-tmp'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['shared/domain/**/*.ts', 'functions/*/!(handler).ts'], rules: readsNoClock },
  { files: ['commands/**', 'infra/local/**', 'test/{bench,proof}/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='mockClient'] > Identifier.arguments[name=/^[A-Z]/]",
          message: 'Pass a client: a class is patched for every file that its worker runs.',
        },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    // The client itself, and what it needs to know before anybody can sign in.
    ignores: ['web/src/api/send.ts', 'web/src/api/send-file.ts', 'web/src/sign-in/configuration.ts'],
    rules: asksThroughTheClient,
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: globals.node },
  },
);
