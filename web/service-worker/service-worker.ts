/** Keeps the shell of the pages on the device, so that they open without a network. What the API says is never kept here. */

import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { StaleWhileRevalidate } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build: the files without which a person cannot write a log. */
declare const SHELL: PrecacheEntry[];

const CONFIGURATION = { url: '/config.json', cacheName: 'configuration' };

// It was read before there was a service worker to keep it.
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CONFIGURATION.cacheName).then((cache) => cache.add(CONFIGURATION.url)));
});

// A newer build takes over at once: what an open page still loads of the older one is on the server.
void self.skipWaiting();
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

cleanupOutdatedCaches();
precacheAndRoute(SHELL);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/kept.html'), { allowlist: [/^\/(\?|$)/] }));
registerRoute(({ url }) => url.pathname === CONFIGURATION.url, new StaleWhileRevalidate(CONFIGURATION));
