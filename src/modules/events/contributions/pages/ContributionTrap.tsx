import { trapField } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { contributionTexts } from '../../calls/nouns.ts'

/** Out of sight and out of the keyboard's way: only a machine fills it in. */
export function ContributionTrap({ locale }: { locale: Locale }) {
  const id = `piege-${trapField}`
  return (
    <div class="visually-hidden" aria-hidden="true">
      <label for={id}>{contributionTexts[locale].trap}</label>
      <input id={id} name={trapField} type="text" tabindex={-1} autocomplete="off" />
    </div>
  )
}
