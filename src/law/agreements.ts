import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * Chains that judge what may be absent: of a field that was not sent, the library that reads forms drops what `refine`
 * says after `optional()`. A box that must be ticked would then be ticked by leaving it out.
 */
export function judgedWhenAbsent(file: SourceFile): readonly string[] {
  if (isTest(file.path)) return []
  const text = withoutComments(file.text)
  return [...text.matchAll(/\.optional\(\)\s*\.(?:refine|superRefine|check)\(/g)].map(
    ({ index }) => `${file.path}:${text.slice(0, index).split('\n').length}`,
  )
}

/** Boxes that a form asks to tick before anything is done: `room/Page.tsx#field`, or of a questionnaire that a room describes. */
export function agreementsAsked(file: SourceFile): readonly string[] {
  if (isTest(file.path)) return []
  const room = /^src\/modules\/([^/]+)\//.exec(file.path)?.[1]
  if (room === undefined) return []
  const short = `${room}/${file.path.slice(file.path.lastIndexOf('/') + 1)}`
  if (!file.path.endsWith('.tsx')) {
    const described = /\bid: '(\w+)', kind: 'consent', required: true\b/g
    return [...file.text.matchAll(described)].map(([, id = '']) => `${short}#${id}`)
  }
  return [...file.text.matchAll(/<CheckBox\s([^<]*?)\/>/gs)].flatMap(([, tag = '']) => {
    const name = /\bname="(\w+)"/.exec(tag)?.[1]
    return name !== undefined && /\srequired(?:\s|$)/.test(tag) ? [`${short}#${name}`] : []
  })
}
