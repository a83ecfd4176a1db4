/** What this sub-room does and shows for the others. */
export { addCommitment, markCommitment } from './actions/follow-commitment.ts'
export { hasSignedDeclaration } from './actions/has-signed.ts'
export { remindSignatures } from './actions/remind-signatures.ts'
export { seedDeclaration } from './actions/seed-declaration.ts'
export { signatureUndo } from './actions/undo-withdrawal.ts'
export { commitmentEntry, memberEntry, memberSheet, signatureEntry } from './documents/open-data.ts'
export { CommitmentPage } from './pages/CommitmentPage.tsx'
export { CommitmentTable } from './pages/CommitmentTable.tsx'
export { type SignatureShown, signerWords } from './pages/SignatureTable.tsx'
export { withPlaces } from './routes/signatures-shown.ts'
export { insertCommitment, listCommitments, saveCommitmentState } from './store/commitments.ts'
export { findDeclaration, listVersions } from './store/declarations.ts'
export {
  deleteSignaturesAt,
  eraseSigner,
  exportSigner,
  findSignatureOf,
  insertSignature,
  listSignatures,
  purgeSignatures,
} from './store/signatures.ts'
