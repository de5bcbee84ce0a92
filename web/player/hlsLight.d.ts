/** The light build has the same shape as the whole one, without what we do not use (captions in-band, DRM, other audio). */
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
