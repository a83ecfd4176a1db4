import type { Locale } from '#kit/texts.ts'
import { PhoneLink } from '../PhoneLink/PhoneLink.tsx'
import { helpTexts } from './texts.ts'

/** Whom to call, or to write to; both may be empty. */
export interface Help {
  readonly phone: string
  readonly contact: string
}

/** Whom to call, with a number that one presses; without a number, whom to write to. */
export function HelpLine(props: {
  readonly locale: Locale
  readonly help: Help | undefined
  readonly isHint?: boolean
}) {
  const { locale, help } = props
  const texts = helpTexts[locale]
  if (!help) return null
  if (help.phone === '') return help.contact === '' ? null : <p>{texts.noPhone(help.contact)}</p>
  return (
    <p class={props.isHint ? 'hint' : undefined}>
      {texts.call} <PhoneLink phone={help.phone} />.
    </p>
  )
}
