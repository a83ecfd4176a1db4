import type { Locale } from '#kit/texts.ts'
import { PhoneLink } from '#ui/PhoneLink/PhoneLink.tsx'
import type { Recruitment } from '../../recruitment.ts'
import { helpTexts } from '../texts/help.ts'

/** Whom to call, with a number that one presses; without a number, whom to write to. */
export function HelpLine(props: {
  readonly locale: Locale
  readonly recruitment: Pick<Recruitment, 'phone' | 'contact'> | undefined
  readonly isHint?: boolean
}) {
  const { locale, recruitment } = props
  const said = helpTexts[locale]
  if (!recruitment) return null
  if (recruitment.phone === '')
    return recruitment.contact === '' ? null : <p>{said.noPhone(recruitment.contact)}</p>
  return (
    <p class={props.isHint ? 'hint' : undefined}>
      {said.call} <PhoneLink phone={recruitment.phone} />.
    </p>
  )
}
