import { isTest, type SourceFile, withoutComments } from './source.ts'

/** Pages where neither is needed: a contact may have a name alone, an account has its address, a letterhead its post. */
const bothOptional =
  /^src\/modules\/(?:letterheads\/pages\/EntityPage|network\/contacts\/pages\/ContactPage|people\/directory\/pages\/AccountPage)\.tsx$/

/**
 * « Téléphone (facultatif) » beside « Courriel (facultatif) » lies where one of the two is needed: each is then
 * `eitherOr`, and the page says that either will do.
 */
export function falseOptionals({ path, text }: SourceFile): readonly string[] {
  if (isTest(path) || !path.endsWith('.tsx') || bothOptional.test(path)) return []
  const fields = [...withoutComments(text).matchAll(/<(?:Text|Email|Phone)\w*Field\b[^>]*?\/>/gs)]
  const named = (name: string) =>
    fields.map(([tag]) => tag).filter((tag) => tag.includes(`name="${name}"`))
  if (named('phone').length === 0 || named('email').length === 0) return []
  return [...named('phone'), ...named('email')]
    .filter((tag) => !/\b(?:required|eitherOr)\b/.test(tag))
    .map((tag) => `${path} ${/name="\w+"/.exec(tag)?.[0] ?? ''}`)
}
