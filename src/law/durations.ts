import { isTest, type SourceFile, withoutComments } from './source.ts'

/** An hour of the day; steps of a method, a text that is read again; a clock of a hall, which shows its seconds. */
const otherWords = /^src\/modules\/(?:home\/moment|resources\/(?:rows|[\w/-]*texts\/))|\} s\b/

/** A length of time written by hand: « 0,75 h » here and « 50 min » there. `writtenDuration` says it everywhere. */
export function handmadeDurations(file: SourceFile): readonly string[] {
  if (isTest(file.path) || !/^src\/(?:modules|ui|platform)\//.test(file.path)) return []
  return withoutComments(file.text)
    .split('\n')
    .flatMap((line, at) =>
      /\$\{[^{}]+\}[ \u00a0\u202f](?:min|h)(?![\p{L}\d])/u.test(line) &&
      !otherWords.test(file.path) &&
      !otherWords.test(line)
        ? [`${file.path}:${at + 1} ${line.trim()}`]
        : [],
    )
}
