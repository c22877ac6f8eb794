/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Every picture is drawn: a door that fetches and scales others for anybody who asks stays shut.
  images: { unoptimized: true },
  // Native modules: Turbopack cannot put them into a bundle.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', 'better-sqlite3', 'pg', 'docx', 'write-excel-file'],
  typescript: { ignoreBuildErrors: true }, // `npm test` type-checks everything; a build should not do it twice.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'referrer-policy', value: 'no-referrer' },
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'x-robots-tag', value: 'noindex' },
        { key: 'cross-origin-opener-policy', value: 'same-origin' },
        { key: 'cross-origin-resource-policy', value: 'same-origin' },
        { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    {
      // A worker obeys the policy of its own script, not of the page that started it: the scripts carry one that lets
      // nothing out but our own code, so that the profiler could not send a record even if it wanted to. Its compiled
      // kernel travels inside the script, for which 'wasm-unsafe-eval' is needed and nothing else.
      source: '/_next/static/:path*',
      headers: [
        {
          key: 'content-security-policy',
          value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
        },
      ],
    },
  ],
}

export default config
