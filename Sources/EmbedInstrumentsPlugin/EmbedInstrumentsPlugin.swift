import Foundation
import PackagePlugin

/// Writes the definitions under `Instruments/` into the module that carries the standard library.
@main
struct EmbedInstrumentsPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Instruments")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedDefinitions.swift")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }
            .filter { $0.pathExtension == "yaml" }
            .sorted { $0.path() < $1.path() }
        return [
            .buildCommand(
                displayName: "Embedding the standard instruments",
                executable: try context.tool(named: "EmbedInstruments").url,
                arguments: [folder.path(), output.path()],
                inputFiles: files ?? [],
                outputFiles: [output])
        ]
    }
}
