// The browsers that everything is built for: Chromium of two years ago, Safari 16.4, Firefox 115: what domestic browsers
// and offices run.
export const TARGET = ['chrome111', 'safari16.4', 'firefox115'];
