import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * Who acts as the account of a mailbox under whatever name: only where a link that was sent to this mailbox has just been
 * opened, and opens the account with it.
 */
export const afterALetter: readonly string[] = [
  'src/modules/resources/workshop/actions/start-writing.ts',
  'src/modules/resources/workshop/actions/write-together.ts',
]

const inRooms = ({ path }: SourceFile) =>
  path.startsWith('src/modules/') && !path.startsWith('src/modules/people/') && !isTest(path)

export function actsAtMailbox(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => inRooms(file) && /\brecordAtMailbox\(/.test(withoutComments(file.text)))
    .map(({ path }) => path)
}

/**
 * Files where somebody is named as the team names people, by one who was not asked whether they may: a form of everybody
 * would act as the person whose address it is.
 */
export function namedByAnyone(files: readonly SourceFile[]): readonly string[] {
  return files.filter(inRooms).flatMap(({ path, text }) => {
    const code = withoutComments(text)
    const calls = [...code.matchAll(/\brecordByTeam\(\s*ctx,\s*([^,]+),/g)]
    return calls.every(([, by = '']) => isAsked(code, by.trim())) ? [] : [path]
  })
}

/** `const by = ctx.person`, then `if (!by || !mayEdit(by, …)) return refused('forbidden')`. */
function isAsked(code: string, by: string): boolean {
  if (!/^\w+$/.test(by)) return false
  const asked = new RegExp(
    `const ${by} = ctx\\.person\\n\\s*if \\(!${by} \\|\\| !may\\w+\\(${by}\\b[^\\n]*return refused\\('forbidden'\\)`,
  )
  return asked.test(code)
}
