import { describe, expect, test } from 'vitest'
import { readPeople } from './reading/read-people.ts'
import { readQuotas } from './reading/read-quotas.ts'
import { utf8 } from './receipts/sha256.ts'

const quotas = readQuotas(
  utf8('feature,value,min,max\nGender,Female,1,2\nGender,Male,1,2\nAge,16-29,1,3\nAge,65+,0,3\n'),
).quotas
const codes = (defects: readonly { code: string; line: number }[]) =>
  defects.map(({ code, line }) => `${code} ${line}`)
const people = (text: string, options = {}) => readPeople(utf8(text), quotas, options)

describe('quota files', () => {
  test.each([
    ['feature,value,min,max'],
    ['category,name,min,max'],
    ['category,feature,min,max'],
    ['FeatureName,ValueName,MinQuota,MaxQuota'],
    [' Category , NAME ,MIN,Max'],
    ['category,category value,min,max'],
    ['Critère;Valeur;Minimum;Maximum'],
    ['critere,modalité,min,max'],
  ])('header %s', (header) => {
    const read = readQuotas(
      utf8(`${header}\nGender,Female,1,2\n`.replaceAll(',', header.includes(';') ? ';' : ',')),
    )
    expect(read.defects).toEqual([])
    expect(read.quotas).toMatchObject([{ feature: 'Gender', value: 'Female', min: 1, max: 2 }])
  })

  test('extra columns are left alone: a suggested minimum is not the minimum', () => {
    const read = readQuotas(
      utf8('category,name,suggest min,suggest max,Current #,min,max\nGender,Female,9,9,9,1,2\n'),
    )
    expect(read.quotas).toMatchObject([{ min: 1, max: 2 }])
  })

  test('all the defects at once, each with its line and its cell', () => {
    const read = readQuotas(
      utf8(
        'feature,value,min,max,min_flex,max_flex\nGender,Female,3.0,2,0,9\nGender,,1,2,0,9\nGender,Male,5,2,0,9\n' +
          'Age,65+,1,2,2,9\nAge,65+,1,2,0,9\n,,,,,\nAge,16-29,5-7,,0,1\n',
      ),
    )
    expect(codes(read.defects)).toEqual([
      'not-an-integer 2',
      'empty-value 3',
      'min-above-max 4',
      'flex-inside-bounds 5',
      'not-an-integer 8',
      'not-an-integer 8',
      'duplicate-quota 6',
    ])
    expect(read.defects[0]).toMatchObject({ column: 'min', found: '3.0', id: 'Gender / Female' })
  })

  test('flexible bounds go by two, and a required column stands once', () => {
    const lonely = readQuotas(utf8('feature,value,min,max,min_flex\na,b,1,2,0\n'))
    expect(codes(lonely.defects)).toEqual(['lonely-flex-column 1'])
    const twice = readQuotas(utf8('feature,value,min,min,max\na,b,1,1,2\n'))
    expect(codes(twice.defects)).toEqual(['duplicate-column 1'])
    expect(codes(readQuotas(utf8('a,b\n')).defects)).toContain('missing-column 1')
    expect(codes(readQuotas(utf8('')).defects)).toEqual(['empty-file 1'])
  })

  test('a crossed quota names its features, and alternatives', () => {
    const read = readQuotas(
      utf8(
        'feature,value,min,max\nGender,Female,1,2\nGender,Male,1,2\nAge,16-29,1,3\nAge,65+,0,3\n' +
          'Gender & Age,female & 16-29|65+,1,1\nGender & Age,Female & 99,1,1\n',
      ),
    )
    expect(read.quotas.at(-1)?.when).toEqual([
      { feature: 'Gender', values: ['Female'] },
      { feature: 'Age', values: ['16-29', '65+'] },
    ])
    expect(codes(read.defects)).toEqual(['unknown-value 7'])
  })
})

describe('people files', () => {
  const sound = 'id,Gender,Age,Name\np1,Female,16-29,x\np2,male, 65+ ,y\n'
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', utf8(sound)],
    ['UTF-8 with a mark', utf8(`\ufeff${sound}`)],
    ['semicolons and CRLF', utf8(sound.replaceAll(',', ';').replaceAll('\n', '\r\n'))],
    ['tabs', utf8(sound.replaceAll(',', '\t'))],
    ['bars', utf8(sound.replaceAll(',', '|'))],
    ['a first line for a spreadsheet', utf8(`sep=;\n${sound.replaceAll(',', ';')}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${sound}`, 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(sound, 'utf16le'))],
    ['Windows-1252', new Uint8Array(Buffer.from(sound.replace('x', 'Zo\u00e9'), 'latin1'))],
    ['no-break spaces', utf8(sound.replace(',male', ',\u00a0male\u202f'))],
    ['quoted cells with line breaks', utf8(sound.replace(',x', ',"a, b\n""c"""'))],
  ]
  test.each(encodings)('%s', (_, bytes) => {
    const read = readPeople(bytes, quotas)
    expect(read.defects).toEqual([])
    expect(read.people.map(({ values }) => values)).toEqual([
      { Gender: 'Female', Age: '16-29' },
      { Gender: 'Male', Age: '65+' },
    ])
  })

  test('all the defects at once, with line, column, id and what was expected', () => {
    const read = people(
      'id,Gender,Age\np1,Female,16-29\np2,Femme,\np1,Female,16-29\np1,Male,16-29\n,Male,65+\n,,\np3,Male,65+,extra\n',
    )
    expect(codes(read.defects)).toEqual([
      'empty-value 3',
      'unknown-value 3',
      'duplicate-id-same 4',
      'duplicate-id-differs 5',
      'blank-id 6',
      'blank-id 7',
      'too-many-cells 8',
    ])
    expect(read.defects[1]).toMatchObject({
      column: 'Gender',
      id: 'p2',
      found: 'Femme',
      expected: 'Female | Male',
    })
    expect(read.people.map(({ id }) => id)).toEqual(['p1'])
  })

  test('a number that a spreadsheet rewrote is told, never repaired in silence', () => {
    const levels = readQuotas(utf8('feature,value,min,max\neducation,3,0,2\n')).quotas
    const read = readPeople(utf8('id,education\na,3.0\n'), levels)
    expect(read.defects).toMatchObject([
      { code: 'spreadsheet-number', found: '3.0', expected: '3' },
    ])
  })

  test('without a column of ids, the number of the row is the id', () => {
    expect(people('Gender,Age\nFemale,65+\n\nMale,65+\n').people.map(({ id }) => id)).toEqual([
      '1',
      '2',
    ])
  })

  test('missing and repeated columns', () => {
    expect(codes(people('id,Age,Age\n').defects)).toEqual([
      'duplicate-column 1',
      'missing-column 1',
    ])
    expect(codes(people('id,Gender,Age\n', { idColumn: 'ref' }).defects)).toEqual([
      'missing-column 1',
    ])
  })

  test('households: as people write addresses; an empty one is nobody’s', () => {
    const read = people(
      'id,Gender,Age,street,zip\na,Male,65+,"12, Av. de l’Église",14000\nb,Male,65+,12 avenue de l\'eglise,14000\n' +
        'c,Male,65+,,\nd,Male,65+,,\ne,Male,65+,de l’Eglise 12 avenue,14000\n',
      { addressColumns: ['street', 'zip'] },
    )
    const homes = read.people.map(({ household }) => household)
    expect(homes[0]).toBe(homes[1])
    expect(homes.slice(2, 4)).toEqual([undefined, undefined])
    expect(homes[4]).not.toBe(homes[0])
    expect(codes(read.defects)).toEqual([
      'same-address-other-spelling 3',
      'empty-address 4',
      'empty-address 5',
      'similar-address 6',
    ])
    expect(read.defects.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})

describe('what is lost in silence elsewhere', () => {
  test('a quote that nothing closes is told: it would swallow the rest of the file', () => {
    const text = 'id,Gender,Age,Name\np1,Female,16-29,"x\np2,Male,65+,y\np3,Male,65+,z\n'
    const read = people(text)
    expect(codes(read.defects)).toEqual(['open-quote 2'])
    expect(codes(people(text.replace('"', '')).defects)).toEqual([])
    const open = readQuotas(utf8('feature,value,min,max,note\na,b,0,1,"x\na,c,0,1,\n'))
    expect(codes(open.defects)).toEqual(['open-quote 2'])
  })

  test('an id stays as it was written, but for what surrounds it and the way letters are composed', () => {
    const astronaut = '\u{1f469}\u200d\u{1f680}'
    const read = people(
      `id,Gender,Age\n ${astronaut} ,Male,65+\na  b,Male,65+\ne\u0301,Male,65+\n__proto__,Male,65+\n`,
    )
    expect(read.people.map(({ id }) => id)).toEqual([astronaut, 'a  b', '\u00e9', '__proto__'])
  })

  test('a feature may have the name of anything', () => {
    const odd = readQuotas(
      utf8('feature,value,min,max\n__proto__,a,0,1\nconstructor,b,0,1\n'),
    ).quotas
    const read = readPeople(utf8('id,__proto__,constructor\n1,a,b\n'), odd)
    expect(Object.entries(read.people[0]?.values ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ])
  })

  test('a bound that cannot be read does not make answers unknown', () => {
    const half = readQuotas(utf8('feature,value,min,max\nGender,Female,x,2\nGender,Male,1,2\n'))
    expect(codes(half.defects)).toEqual(['not-an-integer 2'])
    expect(half.quotas.map(({ value }) => value)).toEqual(['Male'])
    expect(readPeople(utf8('id,Gender\n1,female\n'), half.named).defects).toEqual([])
    // The control: with the sound ones alone, everyone of that value is in error.
    expect(codes(readPeople(utf8('id,Gender\n1,female\n'), half.quotas).defects)).toEqual([
      'unknown-value 2',
    ])
  })

  test('people already chosen are named by an id, never by the number of their row', () => {
    const read = people('Gender,Age\nFemale,65+\n', { file: 'already' })
    expect(codes(read.defects)).toEqual(['missing-column 1'])
  })
})
