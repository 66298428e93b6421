"use strict";
exports.id = 6500;
exports.ids = [6500];
exports.modules = {
	72427: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LC: () => startDaemon,
			ZI: () => stopDaemon,
			lC: () => newFolder,
			lQ: () => socketOf
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
		var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
		var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93933);
		const START_MS = 15e3;
		const STOP_MS = 5e3;
		function newFolder() {
			return (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)("/tmp/bringup-mesh-");
		}
		async function startDaemon(program, folder, onPid) {
			const proxyPort = await freePort();
			const proxy = `127.0.0.1:${proxyPort}`;
			const log = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "log"), "a", 384);
			const socket = socketOf(folder);
			const words = [...[
				"--tun=userspace-networking",
				`--socket=${socket}`,
				`--statedir=${folder}`,
				"--port=0"
			], ...[
				`--socks5-server=${proxy}`,
				`--outbound-http-proxy-listen=${proxy}`,
				"--no-logs-no-support"
			]];
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, words, {
				cwd: folder,
				detached: true,
				stdio: [
					"ignore",
					log,
					log
				]
			});
			(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
			const failed = new Promise((resolve) => {
				child.once("error", () => resolve("failed")).once("exit", () => resolve("failed"));
			});
			child.unref();
			if (child.pid !== undefined) onPid(child.pid);
			const deadline = Date.now() + START_MS;
			while (!(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(socket)) {
				const step = await Promise.race([failed, (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50)]);
				if (step === "failed" || child.pid === undefined || Date.now() > deadline) throw notStarted(folder);
			}
			return {
				folder,
				pid: child.pid ?? 0,
				socket,
				proxyPort
			};
		}
		async function stopDaemon(pid, folder) {
			const isOurs = () => pid !== undefined && commandOf(pid).includes(`--statedir=${folder}`);
			const signal = (name) => {
				if (pid !== undefined && isOurs()) process.kill(pid, name);
			};
			signal("SIGTERM");
			for (const deadline = Date.now() + STOP_MS; isOurs() && Date.now() < deadline;) await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50);
			signal("SIGKILL");
			(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, {
				recursive: true,
				force: true
			});
		}
		function socketOf(folder) {
			return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "s");
		}
		function commandOf(pid) {
			try {
				return (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)("ps", [
					"-ww",
					"-o",
					"args=",
					"-p",
					String(pid)
				], {
					encoding: "utf8",
					stdio: "pipe"
				});
			} catch {
				return "";
			}
		}
		function freePort() {
			const server = (0, node_net__WEBPACK_IMPORTED_MODULE_2__.createServer)();
			return new Promise((resolve, reject) => {
				server.once("error", reject).listen(0, "127.0.0.1", () => {
					const address = server.address();
					server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
				});
			});
		}
		function notStarted(folder) {
			const said = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "log"), "utf8").trim().split("\n").slice(-3).join(" · ");
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_5__.y4({
				code: "runner-join-failed",
				category: "service",
				what: `A second tailscaled did not start on this runner: ${said || "it said nothing"}.`,
				remedy: "Start tailscaled --tun=userspace-networking there by hand as the same user: it tells what it misses."
			});
		}
	}),
	97855: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => forPost,
			t: () => toldToPost
		});
		var _github_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78178);
		const forPost = {
			folder: (path) => (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.$b)("runner-folder", path),
			pid: (pid) => (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.$b)("runner-pid", String(pid)),
			program: (path) => (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.$b)("runner-tailscale", path)
		};
		function toldToPost() {
			const folder = (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.EE)("runner-folder");
			const pid = Number((0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.EE)("runner-pid"));
			const program = (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.EE)("runner-tailscale");
			return folder === "" ? undefined : {
				folder,
				program,
				pid: pid > 0 ? pid : undefined
			};
		}
	}),
	46500: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { leaveAgain: () => leaveAgain });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
		var _github_annotate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80595);
		var _github_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65841);
		var _daemon_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72427);
		var _for_post_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97855);
		var _tailscale_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44735);
		const ARRIVE_MS = 5e3;
		const LOGOUT_MS = 15e3;
		async function leaveAgain() {
			const told = (0, _for_post_js__WEBPACK_IMPORTED_MODULE_5__.t)();
			if (told === undefined || !(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(told.folder)) return;
			const { folder, pid, program } = told;
			const client = {
				programs: { tailscale: program },
				socket: (0, _daemon_js__WEBPACK_IMPORTED_MODULE_4__.lQ)(folder)
			};
			try {
				if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(client.socket)) {
					for (const deadline = Date.now() + ARRIVE_MS; Date.now() < deadline && !await (0, _tailscale_js__WEBPACK_IMPORTED_MODULE_6__.NB)(client);) await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(250);
					await (0, _tailscale_js__WEBPACK_IMPORTED_MODULE_6__.Np)(client, ["logout"], { timeoutMs: LOGOUT_MS });
				}
				(0, _github_log_js__WEBPACK_IMPORTED_MODULE_3__.cv)("this runner has left the mesh");
			} catch (error) {
				const message = `This runner could not log out of the mesh: ${String(error)} Its node is ephemeral: the server removes it some time after it was last seen.`;
				(0, _github_log_js__WEBPACK_IMPORTED_MODULE_3__.cv)(message);
				(0, _github_annotate_js__WEBPACK_IMPORTED_MODULE_2__.f)([{
					level: "warning",
					title: "bringup: set up the mesh",
					message
				}]);
			} finally {
				await (0, _daemon_js__WEBPACK_IMPORTED_MODULE_4__.ZI)(pid, folder);
			}
		}
	}),
	44735: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NB: () => isMember,
			Np: () => tailscale,
			oR: () => joined
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		async function tailscale(client, words, options) {
			const argv = [
				"-c",
				"cat | \"$0\" \"$@\"",
				client.programs.tailscale,
				`--socket=${client.socket}`,
				...words
			];
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("sh", argv, {
				detached: true,
				stdio: "pipe"
			});
			const end = () => {
				try {
					if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
				} catch {}
			};
			const timer = setTimeout(end, options.timeoutMs);
			options.signal?.addEventListener("abort", end, { once: true });
			const said = {
				stdout: "",
				stderr: ""
			};
			for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => {
				said[name] += text;
			});
			child.stdin.on("error", () => undefined).end(options.secret ?? "");
			const code = await new Promise((resolve, reject) => {
				child.once("error", reject).once("close", resolve);
			});
			clearTimeout(timer);
			options.signal?.removeEventListener("abort", end);
			if (code === 0) return said.stdout;
			options.signal?.throwIfAborted();
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "runner-join-failed",
				category: "service",
				what: `tailscale ${words[0]} on this runner ${code === null ? "gave no answer in time" : "failed"}: ${said.stderr.trim() || "it said nothing"}.`,
				remedy: "Look at the server: is it reached from this runner, and does its policy allow the tags?"
			});
		}
		const Status = zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
			BackendState: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			Self: zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
				Online: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
				PublicKey: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				DNSName: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				TailscaleIPs: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP()).nullish()
			}).nullish()
		});
		async function joined(client, signal) {
			const { BackendState: state, Self: self } = await statusOf(client, signal);
			const address = self?.TailscaleIPs?.find((one) => !one.includes(":"));
			if (state !== "Running" || !self?.Online || address === undefined) return undefined;
			return {
				address,
				name: self.DNSName.replace(/\.$/, ""),
				nodeKey: self.PublicKey
			};
		}
		async function isMember(client) {
			const state = await statusOf(client).then((status) => status.BackendState, () => "NoState");
			return state !== "NoState" && state !== "NeedsLogin";
		}
		async function statusOf(client, signal) {
			const options = {
				timeoutMs: 5e3,
				...signal === undefined ? {} : { signal }
			};
			return Status.parse(JSON.parse(await tailscale(client, [
				"status",
				"--json",
				"--peers=false"
			], options)));
		}
	})
};
;
