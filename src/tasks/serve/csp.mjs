/**
 * The one content security policy: what the page may load, and nothing else. Our server sends it as a header,
 * so the browser tests run under it, and the built page carries it as a <meta> tag, so it also holds on a
 * static host that sends no headers of its own.
 */

const directives = [
  "default-src 'none'",
  // Turbo compiles the program to WebAssembly; code made from text stays forbidden.
  "script-src 'self' 'wasm-unsafe-eval'",
  // Blockly writes its styles into <style> elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** For the <meta> tag, where browsers do not accept frame-ancestors. */
export const META_POLICY = directives.join('; ')

/** For the Content-Security-Policy header. */
export const HEADER_POLICY = [...directives, "frame-ancestors 'none'"].join('; ')
