/** What this sub-room adds to the plate of the room. */
export { declarationRoutes } from './routes/declaration.tsx'
export { signatureRoutes } from './routes/signatures.tsx'
export { signingRoutes } from './routes/signing.tsx'
