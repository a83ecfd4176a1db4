import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Assets } from '#kit/frame.ts'
import { projectRoot } from './root.ts'
import type { HttpEnv } from './routes.ts'

const folder = join(projectRoot, 'dist', 'assets')
const manifestPath = join(folder, 'manifest.json')

const none: Assets = { style: '/assets/none.css', script: '/assets/none.js', fonts: [], mark: '' }

let known: { assets: Assets; at: number } | undefined
let lookedAt = Number.NEGATIVE_INFINITY
/** Each page asks, and the disk is asked once for those of a moment. */
const lookEveryMs = 500

/** The addresses of the last build; read again when the build changes (`npm run dev`). */
export function builtAssets(): Assets {
  const now = performance.now()
  if (known && now - lookedAt < lookEveryMs) return known.assets
  if (!existsSync(manifestPath)) return none
  lookedAt = now
  const at = statSync(manifestPath).mtimeMs
  if (known?.at !== at) {
    known = { assets: JSON.parse(readFileSync(manifestPath, 'utf8')) as Assets, at }
  }
  return known.assets
}

/** The text of a script of `manifest.scripts`, for what a browser wants at an address of its own. */
export function builtScript(name: string): string | undefined {
  const address = builtAssets().scripts?.[name]
  return address ? readFileSync(join(folder, address.replace('/assets/', '')), 'utf8') : undefined
}

/** The mark of the house, as it was built. */
export function builtMark(): string | undefined {
  const { mark } = builtAssets()
  return mark ? readFileSync(join(folder, mark.replace('/assets/', '')), 'utf8') : undefined
}

/** Built files: their names carry a hash, so they are kept for ever; compressed at build time. */
export function staticFiles(): Hono<HttpEnv> {
  const files = new Hono<HttpEnv>()
  files.get(
    '/*',
    serveStatic({
      root: folder,
      precompressed: true,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
      onFound: (_path, c) => {
        c.header('cache-control', 'public, max-age=31536000, immutable')
        c.header('x-content-type-options', 'nosniff')
        c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      },
    }),
  )
  return files
}
