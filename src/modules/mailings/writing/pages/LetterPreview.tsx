import type { Frame } from '#kit/frame.ts'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { filled, writingPaths } from '../../paths/writing.ts'
import { type PreviewView, previewSchemes, previewViews, viewNames } from '../preview-view.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'

interface PreviewProps {
  readonly frame: Frame
  readonly letter: Letter
  readonly view: PreviewView
  /** What a form sends its words to, to see them here. */
  readonly name?: string
}

/** The letter as a mail program draws it: on a wide screen, on a phone, in the dark. */
export function LetterPreview({ frame, letter, view, name }: PreviewProps) {
  const texts = writingTexts[frame.locale]
  const path = filled(writingPaths.preview, { id: letter.id })
  return (
    <iframe
      class={`letter-preview ${view}`}
      name={name}
      title={texts.previewTitle(letter.title)}
      src={`${path}?couleurs=${previewSchemes[view]}&v=${letter.updatedAt.getTime()}`}
      sandbox="allow-popups"
    />
  )
}

/** `at` is the page that shows it: each view has its own address. */
export function PreviewViews({ frame, view, at }: Omit<PreviewProps, 'letter'> & { at: string }) {
  const texts = writingTexts[frame.locale]
  return (
    <FilterLinks
      label={texts.preview}
      links={viewNames.map((name) => ({
        label: texts.views[name],
        href: `${at}${at.includes('?') ? '&' : '?'}apercu=${previewViews[name]}#apercu`,
        current: name === view,
      }))}
    />
  )
}

interface TypedPreviewProps extends PreviewProps {
  /** Id of the form whose words are shown before they are kept. */
  readonly form: string
}

/**
 * What is being typed, drawn where it will be. As it comes, a button sends the form here instead of
 * keeping it; the island presses it by itself while one types.
 */
export function TypedPreview(props: TypedPreviewProps) {
  const { frame, letter, form } = props
  const texts = writingTexts[frame.locale]
  const script = frame.assets.scripts?.['LetterPreview']
  const here = filled(writingPaths.preview, { id: letter.id })
  return (
    <>
      <h2 id="apercu">{texts.preview}</h2>
      <letter-preview>
        <p>
          <button
            type="submit"
            class="button quiet"
            form={form}
            formaction={`${here}?couleurs=${previewSchemes[props.view]}#morceau`}
            formtarget={frameName}
            formnovalidate
          >
            {texts.showTyped}
          </button>
        </p>
        <LetterPreview {...props} name={frameName} />
      </letter-preview>
      {script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    </>
  )
}

const frameName = 'lettre'
