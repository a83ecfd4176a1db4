import { defineTexts, type Locale } from '#kit/texts.ts'

/** Something to be copied whole, a link for one. Its button is there when the browser can copy. */
export function CopyText({ locale, text }: { readonly locale: Locale; readonly text: string }) {
  const { copy, copied } = copyTexts[locale]
  return (
    <p class="copy-text">
      <code>{text}</code>
      <button type="button" class="button quiet" data-copy={text} data-copied={copied} hidden>
        {copy}
      </button>
    </p>
  )
}

const copyTexts = defineTexts(
  { copy: 'Copier', copied: 'Copié' },
  { copy: 'Copy', copied: 'Copied' },
)
