// `data/` is also the folder of the published files: with its own index.html there, every host finds the page.
export const trailingSlash = 'always';
