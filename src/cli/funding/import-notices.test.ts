import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { plainText, readXml } from '#platform/imports/notice-text.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-funding-'))
afterAll(() => rmSync(root, { recursive: true }))
const run = (...args: string[]) => runCommand('funding', 'import', ...args)
const file = (name: string, content: string | Uint8Array) => {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}

const aid = (id: number, more: object = {}) => ({
  ...{ id, name: `Aide ${id}`, financers: ['Région'], aid_types: ['Subvention'] },
  ...{ description: '<p>Un <b>essai</b> &amp; son bilan</p><script>x()</script>', ...more },
})

const notice = `<?xml version="1.0" encoding="UTF-8"?>
<!-- an invented notice -->
<ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"
  xmlns:cac="urn:cac" xmlns:cbc="urn:cbc" xmlns:efac="urn:efac" xmlns:efbc="urn:efbc">
  <efac:Organizations><efac:Organization><efac:Company>
    <cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name languageID="FRA">Ville de Valbrenne</cbc:Name></cac:PartyName>
  </efac:Company></efac:Organization></efac:Organizations>
  <cbc:ID schemeName="notice-id">da4d46e9-490b</cbc:ID>
  <cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode>
  <cac:ContractingParty><cac:Party><cac:PartyIdentification>
    <cbc:ID schemeName="organization">ORG-0001</cbc:ID>
  </cac:PartyIdentification></cac:Party></cac:ContractingParty>
  <cac:ProcurementProject><cbc:Name languageID="FRA">Concertation &amp; écoute</cbc:Name></cac:ProcurementProject>
  <cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID>
    <cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod>
      <cbc:EndDate>2099-06-24Z</cbc:EndDate><cbc:EndTime>16:00:00Z</cbc:EndTime>
    </cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess>
  </cac:ProcurementProjectLot>
</ContractNotice>`

describe('ouvroir funding import', () => {
  it('gives the notices for machines, and keeps nothing', async () => {
    const aids = file(
      'aides.json',
      JSON.stringify({
        count: 30,
        results: [aid(1), aid(2, { submission_deadline: '31/02/2099' })],
      }),
    )
    const { code, err, json } = await run(aids, '--dry-run', '--json')
    expect([code, err]).toEqual([0, ''])
    expect(json()).toMatchObject({
      ...{ schema: 'ouvroir funding import 1', dryRun: true, source: 'aides-territoires' },
      ...{ entries: 2, total: 30, problemCount: 1 },
      notices: [{ sourceId: '1', kinds: ['grant'], summary: 'Un essai & son bilan' }, {}],
      problems: [{ code: 'day', entry: 2, field: 'submission_deadline' }],
    })
  })

  it('says it to people, in French: what closes first, what is over, what may be the same thing', async () => {
    const aids = file(
      'annonces.json',
      JSON.stringify([
        aid(1),
        aid(2, { submission_deadline: '2099-01-31' }),
        aid(3, { submission_deadline: '2001-01-31' }),
        aid(4, { name: 'AIDE 1' }),
      ]),
    )
    const { code, out } = await run(aids, '--dry-run')
    expect(code).toBe(0)
    expect(out).toMatch(/Aides-territoires, 4\sannonces lues/)
    expect(out).toMatch(/Ouvertes aujourd’hui\s: 3\s; closes\s: 1\./)
    expect(out.indexOf('31 janvier 2099')).toBeLessThan(out.indexOf('sans date de fin'))
    expect(out).not.toContain('Aide 3')
    expect(out).toMatch(/Peut-être la même chose\s: 1 et 4/)
    expect(out).toContain('Essai : rien n’est gardé.')
  })

  it('reads a notice of eForms, with its prefixes', async () => {
    const { code, json } = await run(file('avis.xml', notice), '--dry-run', '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      source: 'ted',
      notices: [
        {
          ...{ title: 'Concertation & écoute', givers: ['Ville de Valbrenne'] },
          ...{ closes: '2099-06-24', closesAt: '2099-06-24T16:00:00.000Z', lots: 1 },
        },
      ],
    })
  })

  it('refuses what it cannot read, with exit code 2 and what to bring', async () => {
    const refused = async (name: string, content: string | Uint8Array) => {
      const { code, err } = await run(file(name, content), '--dry-run')
      expect(code, name).toBe(2)
      return err
    }
    expect(await refused('rss.xml', '<rss/>')).toContain('aucune source connue')
    expect(await refused('vide.json', '')).toContain('vide')
    expect(await refused('table.csv', 'a;b\n1;2')).toContain('dispositif-aide (CSV)')
    expect(await refused('classeur.xlsx', Buffer.from('504b0304140000000800', 'hex'))).toMatch(/\S/)
    expect(await refused('a.csv', 'id;titre\n1;A')).toMatch(/« types_aides ».*colonne/)
  })
})

describe('a text of elsewhere', () => {
  it('is not read as XML when it declares entities, or is not closed', () => {
    expect(readXml(notice)?.name).toBe('ContractNotice')
    expect(readXml(`<!DOCTYPE a [<!ENTITY b "c">]>${notice}`)).toBeUndefined()
    expect(readXml(notice.replace('</ContractNotice>', ''))).toBeUndefined()
    expect(readXml('<a>'.repeat(70) + '</a>'.repeat(70))).toBeUndefined()
    expect(readXml('<a>'.repeat(60) + '</a>'.repeat(60))?.name).toBe('a')
  })

  it('has no script nor tag left', () => {
    expect(
      plainText('<h2>But</h2><ul><li>Un</li></ul><a href="https://a.example">ici</a>', 100),
    ).toBe('But\n\n * Un\n\nici')
    expect(plainText('a < b', 100)).toBe('a < b')
  })
})
