import type { Frame } from '#kit/frame.ts'
import { writtenSize } from '#kit/numbers.ts'
import type { DrawState } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { sealTexts } from '../../seals/nouns.ts'
import { perBooklet } from '../receipt-view.ts'

export interface VerifyReceiptProps {
  readonly frame: Frame
  readonly slug: string
  readonly state: DrawState
  readonly has: {
    readonly receipt: unknown
    readonly chances: unknown
    readonly speaks: unknown
    readonly panels: number
    /** Bytes of the file of the receipt. */
    readonly bytes: number
  }
}

/** The same proof by three roads, and the files. Complete without JavaScript: the script and the files remain. */
export function VerifyReceipt({ frame, slug, has }: VerifyReceiptProps) {
  const texts = sealTexts[frame.locale]
  const isCommitted = has.receipt !== undefined || has.speaks !== undefined
  const file = (name: string) => sealPaths.sealedFile(slug, name)
  return (
    <section id="refaire">
      <h2>{texts.verify}</h2>
      <p>{texts.verifyHelp}</p>
      {has.receipt ? <RecountHere frame={frame} file={sealPaths.receiptFile(slug)} /> : null}
      <h3>{texts.files}</h3>
      <ul>
        {has.receipt ? (
          <li>
            <a href={sealPaths.receiptFile(slug)}>
              {texts.fileReceipt(writtenSize(has.bytes, frame.locale))}
            </a>
          </li>
        ) : null}
        <li>
          <a href={file('vivier.txt')}>{texts.filePool}</a>
        </li>
        {has.chances ? (
          <li>
            <a href={file('panels.txt')}>{texts.fileList}</a>
          </li>
        ) : null}
        {isCommitted ? (
          <>
            <li>
              <a href={file('engagement.json')}>{texts.fileCommitment}</a>
            </li>
            <li>
              <a href={file('regle.txt')}>{texts.fileRules}</a>
            </li>
            <li>
              <a href={sealPaths.kit(slug)}>{texts.kit}</a>
              {has.panels > perBooklet ? (
                <Booklets frame={frame} slug={slug} panels={has.panels} />
              ) : null}
            </li>
          </>
        ) : null}
      </ul>
      <p>
        <a href={sealPaths.proof}>{texts.claimsLink}</a>
      </p>
    </section>
  )
}

/** A long list is printed by the thousand. */
function Booklets({ frame, slug, panels }: { frame: Frame; slug: string; panels: number }) {
  const texts = sealTexts[frame.locale]
  return (
    <>
      {texts.booklets}
      {Array.from({ length: Math.ceil(panels / perBooklet) }, (_, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <a href={sealPaths.booklet(slug, `livret-${at}.pdf`)}>{`${at}000`}</a>
        </>
      ))}
    </>
  )
}

/** `<receipt-verify>` computes in the browser; without scripts its buttons stay hidden and the command remains. */
export function RecountHere({ frame, file }: { frame: Frame; file: string }) {
  const texts = sealTexts[frame.locale]
  const checks = Object.fromEntries(
    Object.entries(texts.check).map(([item, words]) => [`data-${item}`, words]),
  )
  return (
    <>
      <receipt-verify file={file} good={texts.verifyGood} bad={texts.verifyBad} {...checks}>
        <div class="receipt-verify" hidden>
          <p>
            <button type="button" class="button quiet">
              {texts.verifyHere}
            </button>
          </p>
          <p>
            <label for="receipt-file">{texts.verifyOther}</label>
            <input
              class="input file"
              type="file"
              id="receipt-file"
              accept=".json,application/json"
            />
          </p>
          <p role="status" class="receipt-verdict" />
        </div>
      </receipt-verify>
      <p>
        {texts.verifyScript}
        <a href={sealPaths.script}>{texts.fileScript}</a>
      </p>
      <pre>
        <code>{texts.verifyCommand}</code>
      </pre>
    </>
  )
}
