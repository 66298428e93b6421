/**
 * The two keys that vouch for the vendor's signing keys, as they are built into every client that updates itself. They are
 * public. Source: tailscale.com v1.102.3, clientupdate/distsign/roots/{crawshaw-root,distsign-prod-root-1-pub}.pem.
 */
export const VENDOR_ROOTS: readonly string[] = [
  'Psrabv2YNiEDhPlnLVSMtB5EKACm7zxvKxfvYD4i7X8=',
  'ZjjKhUHBtLNRSO1dhOTjrXJGJ8lDe1594WM2XDuheVQ=',
];
