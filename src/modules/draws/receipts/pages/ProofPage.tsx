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
  const said = proofTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[{ label: drawTexts[frame.locale].draws, href: drawPaths.list }]}
      actions={<ButtonLink href={sealPaths.simple}>{said.simple}</ButtonLink>}
    >
      <WordsMeant locale={frame.locale} words={['pool', 'beacon', 'hash', 'seed']} />
      <h2>{said.proves}</h2>
      <List items={said.provesList} />
      <h2>{said.against}</h2>
      <Table
        caption={said.against}
        captionHidden
        columns={[{ title: said.who }, { title: said.answer }]}
        rows={said.threats}
      />
      <h2>{said.not}</h2>
      <List items={said.notList} />
      <h2>{said.how}</h2>
      <List items={said.howList} />
      <p>
        <a href={sealPaths.script}>{said.script}</a>
      </p>
      <p>
        <a href={sealPaths.lettersScript}>{said.lettersScript}</a>
      </p>
      <h3>{said.key}</h3>
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
