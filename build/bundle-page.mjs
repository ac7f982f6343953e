// Joins the page of the embedded workspace into three files, so that neither npm start nor a browser needs a bundler, and
// nothing is ever fetched from anywhere else. The same source gives the same bytes.
import { copyFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

const page = 'dist/workspace/page';

buildSync({
  entryPoints: { page: 'src/workspace/page/page.tsx' },
  outdir: page,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'inline',
  logLevel: 'warning',
});
copyFileSync('src/workspace/page/index.html', `${page}/index.html`);
