import { expect, test } from 'vitest';
import { isOverMesh } from './over-mesh.ts';

test.each([
  [{ way: '100.64.0.7', address: undefined, name: undefined }, true],
  [{ way: 'fd7a:115c:a1e0::1', address: undefined, name: undefined }, true],
  [{ way: '[fd7a:115c:a1e0::1]', address: undefined, name: undefined }, true],
  [{ way: '10.200.0.3', address: '10.200.0.3', name: 'gpu-1.mesh.test' }, true],
  [{ way: '192.0.2.11', address: '100.64.0.7', name: 'gpu-1.mesh.test' }, false],
  [{ way: 'gpu-1.mesh.test.', address: '100.64.0.7', name: 'gpu-1.mesh.test' }, true],
  [{ way: 'GPU-1', address: '100.64.0.7', name: 'gpu-1.mesh.test' }, true],
  [{ way: 'gpu-1.example.org', address: '100.64.0.7', name: 'gpu-1.mesh.test' }, false],
  [{ way: 'gpu-1', address: undefined, name: undefined }, false],
])('%j: %s', (way, is) => {
  expect(isOverMesh(way)).toBe(is);
});
