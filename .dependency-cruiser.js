/** The import law of docs/architecture: who may import whom. */

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const only = (name, folder, allowed, comment) =>
  forbid(name, { path: `^${folder}` }, { pathNot: [`^${folder}`, ...allowed] }, comment);

const ZOD = 'node_modules/zod';
const DOMAIN = '^shared/domain/';
const CONTRACTS = '^shared/contracts/';

/** @type {import('dependency-cruiser').IConfiguration & Record<'options', import('dependency-cruiser').ICruiseOptions>} */
export default {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'A cycle means that two modules are one.'),
    only('domain-is-pure', 'shared/domain/', ['node_modules/(temporal-polyfill|@noble/hashes|canonicalize)']),
    only('contracts', 'shared/contracts/', [DOMAIN, ZOD]),
    only('ports', 'shared/ports/', [DOMAIN, CONTRACTS, 'node_modules/temporal-polyfill']),
    only('notices', 'shared/notices/', [DOMAIN, CONTRACTS, 'node_modules/']),
    forbid(
      'adapters',
      { path: '^shared/adapters/' },
      { path: ['^functions/', '^infra/', '^web/', '^shared/(runtime|notices)/', '^commands/', '^test/'] },
    ),
    forbid(
      'runtime',
      { path: '^shared/runtime/' },
      { path: ['^functions/', '^infra/', '^web/', '^shared/(adapters|notices)/', '^commands/', '^test/'] },
    ),
    only('sheets', 'shared/sheets/', [
      DOMAIN,
      CONTRACTS,
      ZOD,
      'node_modules/(exceljs|csv-stringify|csv-parse|fflate|yauzl|saxes)',
    ]),
    only('mail', 'shared/mail/', [DOMAIN, CONTRACTS, '^shared/sheets/', 'node_modules/mailparser']),
    only('steps-of-use-cases', 'shared/use-cases/', [
      DOMAIN,
      CONTRACTS,
      '^shared/ports/(?!in-memory/)',
      'node_modules/temporal-polyfill',
    ]),
    forbid(
      'only-use-cases-take-steps',
      { path: '^(shared|infra|web)/', pathNot: '^shared/use-cases/' },
      { path: '^shared/use-cases/' },
    ),
    forbid(
      'use-cases-know-no-platform',
      { path: '^functions/([^/]+/(?!handler\\.ts$)|[^/]+\\.ts$)' },
      {
        path: [
          '^shared/adapters/',
          'node_modules/(@aws|@aws-sdk|@middy|@smithy)',
          '^infra/',
          '^web/',
          '^commands/',
          '^test/',
        ],
      },
    ),
    forbid(
      'functions-do-not-meet',
      { path: '^functions/([^/]+)/' },
      // What lies beside the folders is where capabilities meet.
      { path: '^functions/[^/]+/', pathNot: '^functions/$1/' },
    ),
    forbid(
      'aws-sdk-only-in-adapters',
      { path: '^(shared|functions|web)/', pathNot: '^shared/adapters/' },
      { path: 'node_modules/@aws-sdk/' },
    ),
    forbid(
      'middy-and-powertools-only-in-runtime',
      { path: '^(shared|functions|infra|web)/', pathNot: '^shared/runtime/' },
      { path: 'node_modules/(@middy|@aws-lambda-powertools)/' },
    ),
    forbid(
      'web',
      { path: '^web/' },
      { path: ['^functions/', '^infra/', '^commands/', '^test/', '^shared/(ports|adapters|runtime|notices)/'] },
    ),
    forbid(
      'infra-knows-names-and-schema',
      { path: '^infra/(?!local/)' },
      {
        path: [
          '^functions/',
          '^web/',
          '^shared/(domain|ports|runtime|notices)/',
          '^shared/adapters/(?!dynamodb/table-schema\\.ts$)',
        ],
      },
    ),
    forbid('nothing-imports-tests', { path: '^(shared|functions|web|infra)/' }, { path: '^test/' }),
    // Types only: there is no such package to resolve, just @types/aws-lambda.
    forbid('no-unresolvable', {}, { couldNotResolve: true, pathNot: '^aws-lambda$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
