import type { Mail, PublicSettings } from '#platform/context.ts'
import { watchPaths } from '../../paths.ts'
import type { WatchSource } from '../../sources/nouns.ts'
import { problemSentence, watchTexts } from '../../texts/watch.ts'

/** To whoever looks after a source that no longer answers. */
export function pausedLetter(
  to: { readonly email: string; readonly language: 'fr' | 'en' },
  source: WatchSource,
  problem: string,
  settings: PublicSettings,
): Mail {
  const texts = watchTexts[to.language]
  return {
    to: to.email,
    subject: texts.pausedMail(source.title || source.address),
    text: texts.pausedMailText(
      source.title || source.address,
      problemSentence(problem, to.language),
      settings.baseUrl + watchPaths.source(source.id),
      settings.houseName,
    ),
  }
}
