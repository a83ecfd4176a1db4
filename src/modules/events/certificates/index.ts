/** What this sub-room does and shows for the others. */
export { withdrawChanged } from './actions/withdraw-certificate.ts'
export { certifiedOf, sendCertificate } from './routes/certificates.tsx'
export { insertCertificate, listCertified } from './store/certificates.ts'
