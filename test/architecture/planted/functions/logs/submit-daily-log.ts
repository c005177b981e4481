export * from '../leaves/submit-leave.ts';
export * from '../../shared/adapters/some-adapter.ts';
