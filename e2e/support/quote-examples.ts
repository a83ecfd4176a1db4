import type { Hand } from './hand.ts'

const list = '/devis'

/** A quote with one line and an option, not sent yet: its address. */
export async function quoteOf(hand: Hand, title: string): Promise<string> {
  await hand.open(`${list}/nouveau`)
  await hand.send(`${list}/nouveau`, {
    ...{ title, entity: 'association', customer: 'Ville du Lavoir', vat: 'art-293b' },
    ...{ recipient: 'Odile Kerven', email: 'odile@example.org', validUntil: '2099-12-31' },
  })
  const quote = new URL(hand.page.url()).pathname
  await hand.open(`${quote}/lignes`)
  await hand.send('/lignes', {
    ...{ 'lines.new1.label': 'Animation', 'lines.new1.kind': 'work' },
    ...{ 'lines.new1.hundredths': '2', 'lines.new1.unitCents': '600' },
  })
  await hand.open(`${quote}/lignes`)
  await hand.send('/lignes', {
    ...{ 'lines.new1.label': 'Restitution publique', 'lines.new1.kind': 'option' },
    ...{ 'lines.new1.hundredths': '1', 'lines.new1.unitCents': '400' },
  })
  return quote
}

/** A real address for each page with a parameter. */
export async function quoteExamples(staff: Hand): Promise<Readonly<Record<string, string>>> {
  const quote = await quoteOf(staff, 'Animer la halle')
  const words = ['modifier', 'lignes', 'lignes/coller', 'facturer', 'devis.pdf', 'devis.docx']
  return {
    [`${list}/:id`]: quote,
    ...Object.fromEntries(words.map((word) => [`${list}/:id/${word}`, `${quote}/${word}`])),
  }
}
