import { join } from 'node:path';
import { goProgram } from './go-program.ts';

/** Says `good`, `keys` or `file` of: root keys, bundle of keys, its signature, file, its signature; by the vendor's own code. */
const MAIN = `package main

import (
	"encoding/binary"
	"fmt"
	"os"

	"tailscale.com/clientupdate/distsign"
)

func read(at int) []byte {
	content, err := os.ReadFile(os.Args[at])
	must(err)
	return content
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func main() {
	roots, err := distsign.ParseRootKeyBundle(read(1))
	must(err)
	if !distsign.VerifyAny(roots, read(2), read(3)) {
		fmt.Println("keys")
		return
	}
	keys, err := distsign.ParseSigningKeyBundle(read(2))
	must(err)
	hash := distsign.NewPackageHash()
	hash.Write(read(4))
	message := binary.LittleEndian.AppendUint64(hash.Sum(nil), uint64(hash.Len()))
	if !distsign.VerifyAny(keys, message, read(5)) {
		fmt.Println("file")
		return
	}
	fmt.Println("good")
}
`;

/** The path of a program that judges a site's signatures with the vendor's code. */
export async function vendorVerifier(): Promise<string> {
  const name = 'distsign-verify';
  return join(await goProgram({ name, module: 'tailscale.com', version: '1.102.3', go: '1.26.6', main: MAIN }), name);
}
