import type { Locale } from '#kit/texts.ts'
import { translatingTexts } from '../../texts/translating.ts'
import { ownNameOf } from '../../translating/languages.ts'

/** The button of a form that keeps what is typed and shows the same page in another language: its value says which. */
export const languageField = '_langue'
/** The parameter by which a link says it; the house reads it too, for the languages that it speaks. */
export const languageParameter = 'langue'

export interface LanguageChoiceProps {
  readonly languages: readonly string[]
  /** The one that is read. */
  readonly language: string
  readonly locale: Locale
  /** The page that links lead to, in another language. */
  readonly at: string
  /** The form that is being filled in on this page: nothing that is typed in it is lost. */
  readonly form?: string | undefined
}

/** The other languages of the questions, each called as those who speak it call it. Nothing for questions in one language. */
export function LanguageChoice({ languages, language, locale, at, form }: LanguageChoiceProps) {
  if (languages.length < 2) return null
  return (
    <nav class="filters" aria-label={translatingTexts[locale].readIn}>
      <ul>
        {languages.map((tag) => (
          <li>
            {tag === language ? (
              <span aria-current="true" lang={tag}>
                {ownNameOf(tag)}
              </span>
            ) : form ? (
              <button type="submit" form={form} name={languageField} value={tag} lang={tag}>
                {ownNameOf(tag)}
              </button>
            ) : (
              <a href={`${at}?${languageParameter}=${tag}`} hreflang={tag} lang={tag}>
                {ownNameOf(tag)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
