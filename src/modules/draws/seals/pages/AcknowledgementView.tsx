import type { Locale } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { sealTexts } from '../texts/seal.ts'

/** What a registered person keeps: signed, and enough to open their own line of the public file. */
export function AcknowledgementView({ locale, signed }: { locale: Locale; signed: object }) {
  const texts = sealTexts[locale]
  return (
    <Disclosure summary={texts.acknowledgement}>
      <p>{texts.acknowledgementHelp}</p>
      {/* Lines as long as a hash: they break anywhere on a phone. */}
      <p class="draw-hash">{JSON.stringify(signed)}</p>
    </Disclosure>
  )
}
