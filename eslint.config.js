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
    },
  },
  { files: ['shared/domain/**/*.ts', 'functions/*/!(handler).ts'], rules: readsNoClock },
  { files: ['commands/**', 'infra/local/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['web/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: globals.node },
  },
);
