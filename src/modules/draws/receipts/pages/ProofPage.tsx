import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { inFours } from '../../draw-log.ts'
import { WordsMeant } from '../../pages/WordsMeant.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { drawTexts } from '../../texts/draw.ts'
import { proofTexts } from '../texts/proof.ts'

/** What the proof claims, against whom, and what it does not claim. */
export function ProofPage({ frame, publicKey }: { frame: Frame; publicKey: string }) {
  const texts = proofTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: drawTexts[frame.locale].draws, href: drawPaths.list }]}
      actions={<ButtonLink href={sealPaths.simple}>{texts.simple}</ButtonLink>}
    >
      <WordsMeant locale={frame.locale} words={['pool', 'beacon', 'hash', 'seed']} />
      <h2>{texts.proves}</h2>
      <List items={texts.provesList} />
      <h2>{texts.against}</h2>
      <Table
        caption={texts.against}
        captionHidden
        columns={[{ title: texts.who }, { title: texts.answer }]}
        rows={texts.threats}
      />
      <h2>{texts.not}</h2>
      <List items={texts.notList} />
      <h2>{texts.how}</h2>
      <List items={texts.howList} />
      <p>
        <a href={sealPaths.script}>{texts.script}</a>
      </p>
      <p>
        <a href={sealPaths.lettersScript}>{texts.lettersScript}</a>
      </p>
      <h3>{texts.key}</h3>
      <p class="draw-hash">{inFours(publicKey)}</p>
    </Layout>
  )
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}
