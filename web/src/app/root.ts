/** React's own chunk, see vite.config.ts, begins with this: it is evaluated apart from the pages. */
export { createRoot } from 'react-dom/client';
