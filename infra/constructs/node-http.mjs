// What the bundles get for `node:http`. Importing the module itself reads each of its exports, and some of those (WebSocket)
// load undici when they are read: a fifth of a cold start, for nothing that a function uses.
const http = process.getBuiltinModule('node:http');
export const { Agent, request, STATUS_CODES } = http;
export default http;
