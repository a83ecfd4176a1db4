import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * Where a room draws bytes of chance itself, each with its reason: the token of a link, a salt, a ticket or a key comes from
 * `kit/ids`, a link from `platform/secrets/secret-links`. A new one is not added here.
 */
export const ownChance: Readonly<Record<string, string>> = {
  'src/modules/assessments/answer-code.ts': 'a code to be written down and typed',
  'src/modules/assessments/demo/load-demo-index.ts': 'answers that nobody gave',
  'src/modules/draws/phone-and-paper/actions/take-sheet.ts': 'the number of a sheet, to be said',
  'src/modules/draws/recruits/actions/make-people.ts':
    'codes of letters, in an alphabet to be typed',
  'src/modules/draws/seals/actions/ask-stamps.ts': 'a number that a timestamp writes in binary',
  'src/modules/governance/procedure/store/papers.ts': 'what a cipher begins with',
  'src/modules/governance/demo/load-demo-decisions.ts': 'a paper that nobody can open',
  'src/modules/events/certificates/actions/issue-certificates.ts': 'a code to be typed',
  'src/modules/events/demo/after.ts': 'a code to be typed',
  'src/modules/events/opinions/actions/answer-satisfaction.ts': 'a key that tells no time',
  'src/modules/people/factors/actions/add-totp.ts': 'a secret in base 32, as applications read it',
  'src/modules/people/factors/actions/make-recovery-codes.ts': 'codes to be written down',
  'src/modules/people/factors/actions/passkey-challenge.ts': 'bytes that a key signs',
  'src/modules/scans/actions/read-file.ts': 'what a cipher begins with',
  'src/modules/scans/actions/send-pictures.ts': 'the key of a cipher, and what it begins with',
  'src/modules/votes/paper/routes/ballot-scans.tsx': 'numbers of sheets, in base 32',
  'src/modules/surveys/actions/answer-files.ts': 'the key of a cipher, and what it begins with',
  'src/modules/economics/expenses/actions/keep-note.ts':
    'the key of a cipher, and what it begins with',
  'src/modules/surveys/random-id.ts': 'a key that tells no time',
  'src/modules/surveys/field-kit/phone/chance.ts': 'in the browser, where there is no world',
  'src/modules/votes/preparing/actions/create-vote.ts': 'the end of an address, in base 32',
  'src/modules/votes/preparing/actions/duplicate-vote.ts': 'the end of an address, in base 32',
}

/** Where a room hashes otherwise than by `platform/secrets/sha256`, each with its reason. */
export const ownHashes: Readonly<Record<string, string>> = {
  'src/modules/economics/actions/import-accounts.ts': 'a file that goes by a piece at a time',
  'src/modules/resources/exchange/routes/oai-token.ts': 'a short mark that OAI-PMH carries',
  'src/modules/resources/imports/routes/import-file.ts': 'a file that goes by a piece at a time',
  'src/modules/territories/actions/read-reference.ts':
    'a UUID of version 5, which is made of SHA-1',
}

const inRooms = (shape: RegExp) => (files: readonly SourceFile[]) =>
  files
    .filter(
      ({ path, text }) =>
        path.startsWith('src/modules/') && !isTest(path) && shape.test(withoutComments(text)),
    )
    .map(({ path }) => path)

/** Bytes of chance, drawn from the world or from the system. */
export const drawsChance = inRooms(
  /\bchance\.bytes\(|\brandomBytes\(|\bgetRandomValues\(|\brandomUUID\(/,
)

export const hashesItself = inRooms(/\bcreateHash\(/)
