export * from '../adapters/some-adapter.ts';
