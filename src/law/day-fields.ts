import { isTest, type SourceFile } from './source.ts'

/** Every field of a form where a day is typed: `room/Page.tsx#field`. */
export function dayFields(file: SourceFile): readonly string[] {
  const room = /^src\/modules\/([^/]+)\//.exec(file.path)?.[1]
  if (room === undefined || isTest(file.path) || !file.path.endsWith('.tsx')) return []
  const short = `${room}/${file.path.slice(file.path.lastIndexOf('/') + 1)}`
  return [...file.text.matchAll(/<DateField\s([^<]*?)\/>/gs)].map(([, tag = '']) => {
    const name =
      /\bname="([^"]+)"/.exec(tag)?.[1] ??
      /\bfield\('(\w+)'\)/.exec(tag)?.[1] ??
      /\bname=\{([^{}]*(?:\{[^{}]*\}[^{}]*)?)\}/.exec(tag)?.[1] ??
      'common'
    return `${short}#${name.replace(/[`${}]/g, '')}`
  })
}
