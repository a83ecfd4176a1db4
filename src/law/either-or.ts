import { isTest, type SourceFile, withoutComments } from './source.ts'

/** Pages where neither is needed: a contact may have a name alone, an account has its address, a letterhead its post. */
const bothOptional =
  /^src\/modules\/(?:letterheads\/pages\/EntityPage|network\/contacts\/pages\/ContactPage|people\/directory\/pages\/AccountPage)\.tsx$/

/**
 * « Téléphone (facultatif) » beside « Courriel (facultatif) » lies where one of the two is needed: each is then
 * `eitherOr`, and the page says that either will do. So is each column of a file that was sent: leaving one aside is a
 * choice that its menu offers, and a file whose columns are all left aside is refused.
 */
export function falseOptionals({ path, text }: SourceFile): readonly string[] {
  if (isTest(path) || !path.endsWith('.tsx') || bothOptional.test(path)) return []
  const fields = [...withoutComments(text).matchAll(/<(?:Text|Email|Phone)\w*Field\b[^>]*?\/>/gs)]
  const named = (name: string) =>
    fields.map(([tag]) => tag).filter((tag) => tag.includes(`name="${name}"`))
  const isOne = named('phone').length === 0 || named('email').length === 0
  return [...(isOne ? [] : [...named('phone'), ...named('email')]), ...columnMenus(text)]
    .filter((tag) => !/\b(?:required|eitherOr)\b/.test(tag))
    .map((tag) => `${path} ${/name="\w+"|name=\{`column/.exec(tag)?.[0] ?? ''}`)
}

/** `<Select name={`column${at}`} …`, as far as its choices. */
function columnMenus(text: string): readonly string[] {
  const menus = withoutComments(text).split('<Select').slice(1)
  return menus
    .map((menu) => menu.slice(0, menu.indexOf('options=')))
    .filter((tag) => /name=\{`column/.test(tag))
}
