import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCensusFile } from './census-file.ts'

const input = { least: 16, names: new Map<string, string>() }

/** A table as long as that of the country: every commune by sex and single age, with decimals and quotation marks. */
function longTable(communes: number): Uint8Array {
  const pieces = ['NIVGEO;CODGEO;LIBGEO;SEXE;AGED100;NB\r\n']
  for (let commune = 1; commune <= communes; commune++)
    for (const sex of [1, 2])
      for (let age = 0; age <= 100; age++)
        pieces.push(
          `"COM";"${String(10_000 + commune)}";"Commune ${commune}";"${sex}";"${String(age).padStart(3, '0')}";${(age % 9) + 0.25}\r\n`,
        )
  return new TextEncoder().encode(pieces.join(''))
}

describe('a file of the census as it is downloaded', () => {
  const table = longTable(3000)

  test('600,000 lines in an archive, beside the words of its columns: two communes kept, the rest passes by', async () => {
    const archive = zipSync(
      {
        'meta_TD_POP1B_2022.csv': new TextEncoder().encode('COD_VAR;LIB_VAR\r\nSEXE;Sexe\r\n'),
        'TD_POP1B_2022.csv': table,
      },
      { level: 1 },
    )
    const file = new File([archive as Uint8Array<ArrayBuffer>], 'TD_POP1B_2022_csv.zip')
    let others = 0
    const clock = setInterval(() => {
      others++
    }, 5)
    const read = await readCensusFile(file, ['10002', '12999', '99999'], input)
    clearInterval(clock)

    expect(read.ok && read.value).toMatchObject({ kind: 'ages', missing: ['99999'] })
    const communes = read.ok && read.value.features.find(({ key }) => key === 'commune')
    expect(communes ? communes.values.map(({ share }) => share) : []).toEqual([0.5, 0.5])
    // Other requests were answered meanwhile.
    expect(others).toBeGreaterThan(10)
  }, 60_000)

  test('plain, with commas, in Windows-1252, with a code that lost its zero', async () => {
    const text = 'CODGEO,SEXE,AGED100,NB,LIBGEO\n1001,1,020,10,Ch\u00e2tillon\n1001,2,050,30,x\n'
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const read = await readCensusFile(new File([bytes], 'ages.csv'), ['01001'], input)
    expect(read.ok && read.value).toMatchObject({ people: 40, missing: [] })
  })

  test('an archive without a table, a table that is not known, and no commune are told apart', async () => {
    const note = zipSync({ 'lisez-moi.txt': new TextEncoder().encode('rien') })
    const file = (bytes: Uint8Array) => new File([bytes as Uint8Array<ArrayBuffer>], 'x.zip')
    const refusal = async (bytes: Uint8Array, codes = ['01001']) => {
      const read = await readCensusFile(file(bytes), codes, input)
      return read.ok ? 'read' : read.refusal
    }
    expect(await refusal(note)).toBe('not-a-table')
    expect(await refusal(new TextEncoder().encode('a;b\n1;2\n'))).toBe('unknown-table')
    expect(await refusal(table, [])).toBe('no-code')
    expect(await refusal(table, ['99999'])).toBe('nothing-found')
  }, 60_000)
})
